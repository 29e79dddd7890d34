using System.Collections.Immutable;
using Parapet.Campaigns.Planning;
using Parapet.Campaigns.Results;
using Parapet.Studies.Definition;

namespace Parapet.Campaigns.Findings;

/// <summary>The headline difference with both forces sited by one rule.</summary>
public sealed record SitingPair(SitingRule Rule, PairedDifference Difference)
{
    /// <summary>The headline pair by every rule that was run, the study's first rule first; empty where nothing is compared.</summary>
    public static ImmutableArray<SitingPair> Headline(StudyResult study, OutcomeTable table, MeasureOfEffectiveness measure, (int A, int B) pair)
    {
        var own = study.Options[pair.A].Siting;
        return
        [
            .. from rule in study.Options.Where(option => option.Role == OptionRole.OtherSiting).Select(option => option.Siting).Distinct().Prepend(own)
               let a = By(study, pair.A, rule)
               let b = By(study, pair.B, rule)
               where a >= 0 && b >= 0
               let difference = PairedDifference.Of(table, a, b, measure)
               where difference != null
               select new SitingPair(rule, difference),
        ];
    }

    /// <summary>A floor has nothing to site, so it is the same by every rule; -1 where the option was not run by the rule.</summary>
    private static int By(StudyResult study, int option, SitingRule rule) => rule == study.Options[option].Siting || study.Options[option].Role == OptionRole.Floor
        ? option
        : study.Options.Index().Where(other => other.Item.Name == SitingPlan.By(study.Options[option].Name, rule)).Select(other => other.Index).FirstOrDefault(-1);
}
