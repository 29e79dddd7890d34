using System.Collections.Immutable;
using Parapet.Campaigns.Results;
using Parapet.Catalogue.Figures;
using Parapet.Foundation.Randomness;
using Parapet.Studies.Definition;

namespace Parapet.Tests.Unit.Campaigns;

/// <summary>The page of a made-up run. Its figures mean nothing.</summary>
internal static class SyntheticPage
{
    private static readonly (string System, string Field, string Unit, double Low, double High, SourceGrade? Grade)[] Fields =
    [
        ("S-400 and S-500", "credibility of the maker's claims", "share", 0, 1, SourceGrade.B),
        ("all systems", "single-shot kill probability", "probability", 0.3, 0.9, null),
        ("40N6E", "greatest range", "km", 250, 400, SourceGrade.B),
        ("92N6E", "detection range, 4 m2", "km", 250, 340, SourceGrade.C),
        ("stealth fighter", "cross-section, X band", "m2", 0.001, 0.05, SourceGrade.C),
        ("all command posts", "decision delay", "s", 8, 30, null),
        ("AN/MPQ-65", "detection range, 1 m2", "km", 90, 170, SourceGrade.B),
        ("THAAD interceptor", "burnout speed", "km/s", 2.6, 3.0, SourceGrade.A),
        ("Aster 30", "greatest height", "km", 20, 25, SourceGrade.B),
        ("all fire units", "availability", "share", 0.8, 0.95, null),
    ];

    public static ImmutableArray<DisputedFigure> Disputed(ulong seed, int draws) =>
    [
        .. Fields.Select((field, index) => new DisputedFigure
        {
            System = field.System, Field = field.Field, Unit = field.Unit, Low = field.Low, High = field.High, Grade = field.Grade,
            Draws = [.. Enumerable.Range(0, draws).Select(draw =>
                new RandomSource(seed, (ulong)draw).Stream(Purpose.DisputedFigure, index).NextUniform(field.Low, field.High))],
        }),
    ];

    public static RunPage Create(ImmutableArray<DisputedFigure> disputed) => new()
    {
        Question = "Would the S-400 have defended Turkey against the full range of threats as well as an interoperable NATO set?",
        IntendedUse = "Comparing options of defence from public figures, to see which doubts matter.",
        ProhibitedUse = "No operational planning; no prediction of combat.",
        Version = "0.1.0",
        CatalogueHash = "sha256:5d41402abc4b2a76b9719d911017c592",
        Assumptions =
        [
            new("Every fire unit stands on its site, ready, from the first minute.", []),
            new("Ready rounds only; no resupply from depots during the raid.", [new("S-400", BiasDirection.Flatters), new("NATO set", BiasDirection.Harms)]),
            new("Engagement radars stare along the axis fixed before the raid is drawn.", [new("NATO set", BiasDirection.Harms), new("S-400", BiasDirection.Neutral)]),
            new("No jamming and no anti-radiation missiles.", [new("S-400", BiasDirection.Flatters), new("NATO set", BiasDirection.Flatters), new("S-400 + S-500", BiasDirection.Unknown)]),
        ],
        Omissions = ["Electronic attack.", "Naval units.", "Weather.", "Crew training & fatigue <not modelled>."],
        Models =
        [
            new("Radar equation", ModelStanding.Compared, "Three published ranges of the 91N6E, to 3 %."),
            new("Ballistic flight", ModelStanding.Verified, "Minimum-energy trajectories, to 1e-3."),
            new("Identification", ModelStanding.Plausible, "Behaves as it should in the limits; no public figure."),
            new("Decoys", ModelStanding.Untested, "No public figure."),
        ],
        Figures =
        [
            .. disputed.Select(figure => new FigureUsed
            {
                System = figure.System, Field = figure.Field, Unit = figure.Unit, Value = 0.5 * (figure.Low + figure.High), Low = figure.Low, High = figure.High,
                Source = figure.Grade is null ? "no public figure; one shared range for all" : "https://example.org/source",
                Grade = figure.Grade, Status = figure.Grade is null ? FigureStatus.Estimated : FigureStatus.Sourced,
            }),
            new() { System = "92N6E", Field = "target channels", Unit = "targets", Value = 10, Source = "80 targets over 8 fire units", Grade = SourceGrade.B, Status = FigureStatus.Derived,
                Cited = [new() { Id = "maker", Text = "Maker, brochure", Address = "https://example.org/s-400", Grade = SourceGrade.B }, new() { Id = "press", Text = "Press, 2016", Grade = SourceGrade.B }] },
        ],
        Extrapolations = ["The 4/3 earth is used above 30 km, where it was not compared."],
        Accreditation = "none",
    };
}
