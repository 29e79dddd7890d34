using Parapet.BattleManagement.Doctrine;

namespace Parapet.BattleManagement.WeaponAssignment;

/// <summary>How many rounds the next salvo at a track has, before the stock of a type cuts it.</summary>
internal sealed class SalvoRule(DoctrineDescription doctrine, ShotSearch search)
{
    private readonly bool _byWindow = doctrine.Looks == LookRule.ByWindow;
    private readonly ClassPatterns _patterns = new(doctrine);

    /// <summary>Whether the pattern has no round left for the track.</summary>
    public bool IsUsedUp(TrackFile file) =>
        _byWindow ? RoundsLeft(file) <= 0 : file.Salvos >= PatternFor(file).Salvos.Length;

    /// <summary>Rounds of the next salvo while a look may follow it.</summary>
    public int Next(TrackFile file) => _byWindow ? 1 : PatternFor(file).Salvos[file.Salvos];

    /// <summary>Rounds of the next salvo if it is to meet the track then: all that are left, where no look is possible after it.</summary>
    public int NextWith(TrackFile file, Instant interceptAt) =>
        _byWindow && !search.CanMeet(file, interceptAt + doctrine.LookTime) ? RoundsLeft(file) : Next(file);

    private int RoundsLeft(TrackFile file)
    {
        var left = -file.RoundsFired;
        foreach (var salvo in PatternFor(file).Salvos)
        {
            left += salvo;
        }

        return left;
    }

    private FiringPattern PatternFor(TrackFile file) => _patterns[file.Category].Pattern;
}
