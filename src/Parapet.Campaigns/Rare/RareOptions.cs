using System.Collections.Immutable;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;

namespace Parapet.Campaigns.Rare;

/// <summary>Of which options of a study plain counting cannot tell whether a raid lets nobody through.</summary>
public static class RareOptions
{
    /// <summary>Options as they are studied, with rounds to fire, that let somebody through in every raid or in none; none where raids follow each other against one stock.</summary>
    public static ImmutableArray<string> Of(StudyResult study)
    {
        var table = OutcomeTable.From(study);
        return study.RaidsInTurn > 1 || table.Replications == 0
            ? []
            : [.. study.Options.Index().Where(option => option.Item.IsAsStudied && IsUntold(table, option.Index)).Select(option => option.Item.Name)];
    }

    private static bool IsUntold(OutcomeTable table, int option) =>
        table.Counted(option, Measures.HasRounds).Values.Any(value => value > 0)
        && table.Counted(option, Measures.RaidAnnihilation).Values.Distinct().Count() == 1;
}
