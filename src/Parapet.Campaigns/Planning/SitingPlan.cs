using Parapet.Catalogue.Reading;
using Parapet.Studies.Definition;

namespace Parapet.Campaigns.Planning;

/// <summary>Spreads a study over its siting rules: the options of the headline comparison stand again by each rule but the first.</summary>
public static class SitingPlan
{
    /// <summary>The study with both options of its first comparison, if they have a force, once more by each further rule, after all others.</summary>
    public static StudyDefinition Spread(StudyDefinition study)
    {
        if (study.Comparisons.IsEmpty)
        {
            return study;
        }

        var headline = new[] { study.Comparisons[0].Of, study.Comparisons[0].With }.Distinct()
            .Select(name => study.Options.FirstOrDefault(option => option.Name == name)).OfType<StudyOption>()
            .Where(option => !study.ForceOf(option).Systems.IsEmpty).ToArray();
        return study with
        {
            Options =
            [
                .. study.Options,
                .. from rule in study.Places.Rules.Skip(1)
                   from option in headline
                   select option with { Name = By(option.Name, rule), Siting = rule },
            ],
        };
    }

    /// <summary>The name of an option whose force is sited by another rule.</summary>
    public static string By(string name, SitingRule rule) => $"{name}, sited {Names.Of(rule)}";
}
