"""The addresses outside this computer to which pages lead, and what each is there for."""

OUTSIDE = {
    "https://acleddata.com/": "the codebook whose columns a report writes",
    "https://keepachangelog.com/en/1.1.0/": "the form of the changelog",
    "https://schema.org/ClaimReview": "the form of what a report writes",
    "https://semver.org/spec/v2.0.0.html": "what the numbers of versions mean",
    "https://ucdp.uu.se/downloads/": "the codebook whose columns a report writes",
    "https://www.w3.org/TR/annotation-model/": "the form of what a report writes",
    "https://github.com/pradyunsg/furo": "who made the look of the built pages, at the foot of each",
}
