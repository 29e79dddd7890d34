using System.Globalization;
using Parapet.Campaigns.Findings;
using Parapet.Drawing.Labels;
using Parapet.Messages;
using Parapet.Statistics.Estimates;

namespace Parapet.Reports.Tables;

/// <summary>What tables say of each class of threat: leakers of those in a raid, or, where every raid is of one class alone, the share of them.</summary>
internal sealed class ClassColumns(StudyFindings findings)
{
    /// <summary>What the columns hold, over the heads.</summary>
    public string Title => findings.ComesByTurns ? "share let through by class, one class a raid" : "leakers by class";

    /// <summary>What the row of raids holds.</summary>
    public string InRaids => findings.ComesByTurns ? "flown, over all raids" : "in the raid";

    /// <summary>The columns' estimate, in threats or as a share.</summary>
    public Estimate Of(int option, TargetClass threat) =>
        findings.Of(option, findings.ComesByTurns ? Measures.LeakerShareOf(threat) : Measures.LeakersOf(threat));

    /// <summary>What there is to leak, in the columns' unit.</summary>
    public double Whole(TargetClass threat) => findings.ComesByTurns ? 1 : findings.MeanOverRaids(Measures.RaidSizeOf(threat));

    /// <summary>How many there are: in a raid, or over all raids.</summary>
    public string Flown(TargetClass threat) => findings.ComesByTurns
        ? Math.Round(findings.MeanOverRaids(Measures.RaidSizeOf(threat)) * findings.Table.Replications).ToString("#,0", CultureInfo.InvariantCulture)
        : NumberText.Count(Whole(threat));

    /// <summary>A number of leakers or a share, as tables print it.</summary>
    public string Number(double value) => findings.ComesByTurns ? NumberText.Compact(value) : NumberText.Count(value);
}
