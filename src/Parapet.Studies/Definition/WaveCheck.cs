using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>Whether the raids of a campaign follow each other, and whether every one of them has somebody in it.</summary>
internal sealed class WaveCheck(StudyDefinition study, Node root, Problems problems)
{
    public void Run()
    {
        if (study.Campaign is { } campaign)
        {
            Following(campaign);
        }

        for (var i = 0; i < study.Raid.Length; i++)
        {
            if (root.Field("raid")?.Items[i].Field("waves") is { } waves)
            {
                Group(study.Raid[i], waves);
            }
        }
    }

    private void Following(Campaign campaign)
    {
        var node = root.Field("campaign")!;
        if (campaign.Every < study.TimeLimit)
        {
            problems.Add(node.Field("every")!, FormattableString.Invariant($"{campaign.Every.Seconds:F0} s, before the raid before is over"), FormattableString.Invariant($"timeLimit, {study.TimeLimit.Seconds:F0} s, or more"));
        }

        var empty = Enumerable.Range(1, campaign.Raids).Where(wave => !study.Raid.Any(group => group.FliesIn(wave))).ToArray();
        if (empty.Length > 0)
        {
            problems.Add(node.Field("raids")!, $"no group of the raid in {string.Join(", ", empty)}", "a group in each raid, by its 'waves'");
        }
    }

    private void Group(RaidGroup group, Node waves)
    {
        if (study.Campaign is not { } campaign)
        {
            problems.Add(waves, "'waves' without 'campaign'", "raids that follow each other, or neither");
            return;
        }

        if (group.Waves.IsEmpty)
        {
            problems.Add(waves, "none of the raids", "one at least, or no 'waves' for all of them");
        }

        for (var i = 0; i < group.Waves.Length; i++)
        {
            if (group.Waves[i] > campaign.Raids)
            {
                problems.Add(waves.Items[i], $"raid {group.Waves[i]}", $"one of 1 to {campaign.Raids}");
            }
        }
    }
}
