using System.Collections.Immutable;
using Parapet.Interop.Scenes;
using Parapet.Judging.Ledger;
using Parapet.Messages;
using Parapet.Record;
using Parapet.Record.Entries;

namespace Parapet.Questions.Watching;

/// <summary>The chains of a raid's targets, and which target each track turned out to be of.</summary>
internal sealed class RaidChains
{
    private readonly Dictionary<TruthNumber, List<HeadStep>> _steps = [];
    private readonly Dictionary<(int Holder, int Keeper, int Serial), int> _targets = [];

    public RaidChains(RunStory story)
    {
        foreach (var joined in story.Entries)
        {
            if (joined.Target.IsNone)
            {
                continue;
            }

            if ((joined.Entry.Post, joined.Entry.Track) is ({ } post, { } track))
            {
                _targets[(post.Value, track.Node.Value, track.Serial)] = joined.Target.Value;
            }

            if (MarkOf(joined.Entry) is { } mark)
            {
                Add(joined.Target, new(joined.Time.Seconds, mark, joined.Entry.Unit?.Value));
            }
        }
    }

    /// <summary>In the order of time; of sight, track and identity the first alone, and of refusals the first of each unit in a row.</summary>
    public ImmutableArray<HeadStep> Of(TruthNumber target) => _steps.TryGetValue(target, out var steps) ? [.. steps] : [];

    /// <summary>The target that a thing of the scene is or is of; null where it is of none.</summary>
    public int? TargetOf(SceneId? thing) => thing switch
    {
        { Thing: SceneThing.Target } target => target.Number,
        { Thing: SceneThing.Track } track when _targets.TryGetValue((track.Holder, track.Keeper, track.Number), out var target) => target,
        _ => null,
    };

    private void Add(TruthNumber target, HeadStep step)
    {
        if (!_steps.TryGetValue(target, out var steps))
        {
            _steps[target] = steps = [];
        }

        var isNews = step.Mark switch
        {
            ChainMark.Visible or ChainMark.Tracked or ChainMark.Hostile => steps.All(before => before.Mark != step.Mark),
            ChainMark.Refused => steps.LastOrDefault() is not { Mark: ChainMark.Refused } before || before.Unit != step.Unit,
            _ => true,
        };
        if (isNews)
        {
            steps.Add(step);
        }
    }

    private static ChainMark? MarkOf(IEntry entry) => entry switch
    {
        SightGained => ChainMark.Visible,
        TrackConfirmed => ChainMark.Tracked,
        Identified { Judgement.Identity: StandardIdentity.Hostile or StandardIdentity.Suspect } => ChainMark.Hostile,
        Ordered => ChainMark.Ordered,
        Launched => ChainMark.Launched,
        RoundEnded ended => ended.Fate == RoundFate.Killed ? ChainMark.Killed : ChainMark.Missed,
        ShotRefused => ChainMark.Refused,
        _ => null,
    };
}
