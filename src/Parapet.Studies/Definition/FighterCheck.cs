using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>Whether stations of fighters can be manned, and each option's are known and have their control in its force.</summary>
internal sealed class FighterCheck(StudyDefinition study, Node root, Problems problems)
{
    public void Run()
    {
        for (var i = 0; i < study.Fighters.Length; i++)
        {
            var (group, node) = (study.Fighters[i], root.Field("fighters")!.Items[i]);
            if (group.OnPatrol > group.Aircraft)
            {
                problems.Add(node.Field("onPatrol")!, $"{group.OnPatrol} on patrol", $"at most the {group.Aircraft} aircraft of the station");
            }

            if (study.Fighters.Take(i).Any(other => other.Name == group.Name))
            {
                problems.Add(node.Field("name")!, $"'{group.Name}' a second time", "each name once");
            }
        }

        for (var i = 0; i < study.Options.Length; i++)
        {
            Option(study.Options[i], root.Field("options")!.Items[i]);
        }
    }

    private void Option(StudyOption option, Node node)
    {
        for (var i = 0; i < option.Fighters.Length; i++)
        {
            var at = node.Field("fighters")!.Items[i];
            if (study.Fighters.FirstOrDefault(group => group.Name == option.Fighters[i]) is not { } group)
            {
                problems.Add(at, $"'{option.Fighters[i]}'", study.Fighters.IsEmpty ? "no name: the study has no fighters" : $"one of {string.Join(", ", study.Fighters.Select(known => known.Name))}");
            }
            else if (option.Fighters.Take(i).Contains(group.Name))
            {
                problems.Add(at, $"'{group.Name}' a second time", "each station once");
            }
            else if (group.Control is { } control && study.Forces.FirstOrDefault(force => force.Name == option.Force) is { } force && !Has(force, control))
            {
                problems.Add(at, $"'{group.Name}', controlled by '{control}'", $"a station that a post of {force.Name} controls, or the national centre");
            }
        }
    }

    /// <summary>Whether a force has the system by which a post is named, at the site where it is named with one.</summary>
    private bool Has(Force force, string control)
    {
        var listed = study.Places.ListedSites(force.Systems);
        return force.Ids.Index().Any(system => listed[system.Index] is >= 0 and var site && site < study.Places.Sites.Length
            && NodeNames.Fits(control, system.Item, study.Places.Sites[site].Name));
    }
}
