ALTER TABLE revision DROP CONSTRAINT revision_action_check;
ALTER TABLE revision ADD CONSTRAINT revision_action_check CHECK (action IN (
    'settle', 'dismiss', 'withdraw', 'reinstate', 'create', 'add', 'remove', 'return',
    'source', 'put-back', 'leave-out', 'equivalence', 'origin'
));
