using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Results;
using Parapet.Catalogue.Figures;
using Parapet.Drawing.Labels;
using Parapet.Judging.Outcomes;

namespace Parapet.Reports.Chains;

/// <summary>Factor by factor, the figures of the catalogue that have a source and can stand beside it, and what has none.</summary>
internal sealed class CitedFigures
{
    private const string Clock = "time from the first plot to launch: what is quoted for some systems was not read at its origin (docs/validation.md, ballistic-clock)";

    private static readonly (string Field, string Says)[] Reaches =
    [
        ("againstAircraft.maximumRange", "aircraft out to"), ("againstAircraft.maximumHeight", "aircraft as high as"),
        ("againstBallistic.maximumRange", "ballistic missiles out to"), ("againstBallistic.maximumHeight", "ballistic missiles as high as"),
    ];

    private readonly StudyFindings _findings;

    private CitedFigures(StudyFindings findings) => _findings = findings;

    /// <summary>What they can be compared with, and what not.</summary>
    public const string Told =
        "No source that was read gives the share of targets that is seen, tracked, identified, reached or shot at. What is cited of ranges and heights is what the models are given: "
        + "a factor that goes with it shows their arithmetic, and no more; `parapet catalogue check` sets beside each what the flight of the round makes of it. What is cited of kills is of one round that comes near what it is for; beside the last factor it stands for as many rounds as left, "
        + "and the factor lies below it where rounds do not come near: too late, too slow at the end, or drawn to an object beside the warhead.";

    /// <summary>In the order of the chain; one entry at least for each factor.</summary>
    public static IEnumerable<CitedFigure> Of(StudyFindings findings)
    {
        var cited = new CitedFigures(findings);
        return
        [
            .. cited.Seen(), None(ChainStep.Tracked, "all"), None(ChainStep.Identified, "all"),
            .. cited.InTime(), None(ChainStep.InTime, Clock), None(ChainStep.ShotAt, "all"), .. cited.Killed(),
        ];
    }

    private IEnumerable<CitedFigure> Seen() => Each(ChainStep.Seen, With("referenceRange"), radar =>
        [Said(Find(radar, "referenceRange"), $"detects {Text(Find(radar, "referenceCrossSection"))} at"), Said(Find(radar, "instrumentedRange"), "detects nothing beyond")]);

    private IEnumerable<CitedFigure> InTime() => Each(ChainStep.InTime, With([.. Reaches.Select(reach => reach.Field)]), round =>
        [.. Reaches.Select(reach => Said(Find(round, reach.Field), reach.Says))]);

    private IEnumerable<CitedFigure> Killed()
    {
        var priors = _findings.Classes.Select(kind => (Kind: kind, Figures: KillPriors.Cited(_findings, kind).ToArray())).ToArray();
        return
        [
            .. from prior in priors
               from figure in prior.Figures
               select new CitedFigure(ChainStep.Killed, $"{prior.Kind.Label}, {KillPriors.Round(figure)}", Text(figure), Source(figure)),
            .. priors.Any(prior => prior.Figures.Length == 0) ? [None(ChainStep.Killed, string.Join(", ", priors.Where(prior => prior.Figures.Length == 0).Select(prior => prior.Kind.Label)))] : Array.Empty<CitedFigure>(),
        ];
    }

    /// <summary>An entry for each thing of which something is cited, and one for all the rest.</summary>
    private static IEnumerable<CitedFigure> Each(ChainStep step, IEnumerable<string> things, Func<string, (string Says, string Source)?[]> figures)
    {
        var said = things.Select(thing => (thing, Figures: figures(thing).OfType<(string Says, string Source)>().ToArray())).ToArray();
        var silent = said.Where(entry => entry.Figures.Length == 0).Select(entry => entry.thing).ToArray();
        return
        [
            .. from entry in said
               where entry.Figures.Length > 0
               select new CitedFigure(step, entry.thing, string.Join("; ", entry.Figures.Select(figure => figure.Says)), string.Join("; ", entry.Figures.Select(figure => figure.Source).Distinct())),
            .. silent.Length == 0 ? Array.Empty<CitedFigure>() : [None(step, string.Join(", ", silent))],
        ];
    }

    private static CitedFigure None(ChainStep step, string of) => new(step, of, "", "");

    /// <summary>Null where the figure has no source.</summary>
    private static (string Says, string Source)? Said(FigureUsed? figure, string says) =>
        figure is { Status: FigureStatus.Sourced } ? ($"{says} {Text(figure)}", Source(figure)) : null;

    private static string Text(FigureUsed? figure) => figure is null ? NumberText.Missing
        : figure is { Low: { } low, High: { } high } ? $"{NumberText.Figure(figure.Value)} {figure.Unit} ({NumberText.Figure(low)} to {NumberText.Figure(high)})"
        : $"{NumberText.Figure(figure.Value)} {figure.Unit}";

    private static string Source(FigureUsed figure) => $"{figure.Grade}: {figure.Source}";

    private FigureUsed? Find(string system, string field) => _findings.Study.Page.Figures.FirstOrDefault(figure => figure.System == system && figure.Field == field);

    /// <summary>The entries of the catalogue that have one of the fields: the radars, or the rounds, of all options.</summary>
    private IEnumerable<string> With(params string[] fields) =>
        _findings.Study.Page.Figures.Where(figure => fields.Contains(figure.Field)).Select(figure => figure.System).Distinct();
}
