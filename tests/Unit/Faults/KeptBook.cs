using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Outcomes.Files;

namespace Parapet.Tests.Unit.Faults;

/// <summary>Which turns programs were told are kept, to be held against what is found again.</summary>
internal sealed class KeptBook(SimulatedClock clock)
{
    private const long SurelyFlushedMilliseconds = 1000;

    private readonly Dictionary<(ulong Seed, string Log), List<(int Turn, long Begun, long Ended)>> _kept = [];

    /// <summary>Milliseconds that have really passed.</summary>
    public long Now => clock.Passed;

    public void Keep(MadeCampaign campaign, string log, int turn, long begun) => Of(campaign, log).Add((turn, begun, clock.Passed));

    /// <summary>What was kept in a log has come into its results.</summary>
    public void Forget(MadeCampaign campaign, string log) => Of(campaign, log).Clear();

    /// <summary>The machine stopped: what was kept less than a second before the last that was kept may be gone.</summary>
    public void LosePower()
    {
        foreach (var kept in _kept.Values)
        {
            kept.RemoveAll(turn => !kept.Exists(later => later.Begun - turn.Ended > SurelyFlushedMilliseconds));
        }
    }

    /// <summary>Whatever is taken for a campaign's is its own.</summary>
    public void Look(MadeCampaign campaign, IEnumerable<KeptTurn> found)
    {
        foreach (var turn in found.Where(turn => !campaign.IsRight(turn)))
        {
            throw new LawBrokenException($"turn {turn.Turn} that was read is not the campaign's");
        }
    }

    /// <summary>Whatever was kept in a log is found in it again.</summary>
    public void LookAgain(MadeCampaign campaign, OutcomeLog log)
    {
        Look(campaign, log.Done);
        var turns = log.Done.Select(turn => turn.Turn).ToHashSet();
        var lost = Of(campaign, log.Path).Where(kept => !turns.Contains(kept.Turn)).Select(kept => kept.Turn).ToArray();
        if (lost.Length > 0)
        {
            throw new LawBrokenException($"turns {string.Join(", ", lost)} were kept and are lost{(log.SetAside is null ? "" : ", with the log set aside")}");
        }
    }

    private List<(int Turn, long Begun, long Ended)> Of(MadeCampaign campaign, string log)
    {
        if (!_kept.TryGetValue((campaign.Seed, log), out var kept))
        {
            _kept[(campaign.Seed, log)] = kept = [];
        }

        return kept;
    }
}

/// <summary>Something was lost, mixed or taken for what it is not.</summary>
internal sealed class LawBrokenException(string message) : Exception(message);
