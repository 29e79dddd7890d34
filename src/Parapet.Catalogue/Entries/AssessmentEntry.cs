using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Sensing.Assessment;

namespace Parapet.Catalogue.Entries;

/// <summary>Kill assessment as its file gives it.</summary>
public sealed record AssessmentEntry : Entry
{
    [Description("From the intercept to the judgement."), Allowed("[0 s, 10 min]")]
    public required Figure<Duration> Delay { get; init; }

    [Description("Chance that a miss is declared a kill."), Allowed("[0, 1]")]
    public required Figure<Ratio> MissDeclaredKill { get; init; }

    [Description("Chance that a kill is declared a miss."), Allowed("[0, 1]")]
    public required Figure<Ratio> KillDeclaredMiss { get; init; }

    internal override object Describe(FigureDraw draw, SystemCatalogue catalogue) => In(draw);

    /// <summary>The two chances of error that a draw gives, settled apart.</summary>
    public KillAssessmentDescription In(FigureDraw draw) => new()
    {
        Delay = Delay.In(draw),
        MissDeclaredKill = MissDeclaredKill.In(draw),
        KillDeclaredMiss = KillDeclaredMiss.In(draw),
    };
}
