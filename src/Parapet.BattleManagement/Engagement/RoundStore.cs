namespace Parapet.BattleManagement.Engagement;

/// <summary>
/// The rounds of one type in one fire unit, each in exactly one state: ready, committed to an order, spent, being
/// loaded, held for a reload, or lost with its launcher. When too few are ready for another shot, up to a full load is brought
/// up at once. Orders are in shots, of one round each or, of a gun, a burst.
/// </summary>
internal sealed class RoundStore
{
    private readonly Duration _reloadTime;
    private readonly int _perLauncher;
    private readonly int _perShot;

    public RoundStore(Magazine magazine, Duration reloadTime, Ratio ballisticReserve, bool fitsBallistic, int roundsPerShot)
    {
        if (magazine.Ready < 0 || magazine.Reloads < 0)
        {
            throw new ArgumentException($"{magazine.Interceptor}: {magazine.Ready} ready and {magazine.Reloads} reloads; neither may be negative");
        }

        _reloadTime = reloadTime;
        if (magazine.LaunchersOut < 0 || magazine.LaunchersOut > magazine.Launchers || magazine.Ready > magazine.Room)
        {
            throw new ArgumentException($"{magazine.Interceptor}: {magazine.Ready} ready, {magazine.LaunchersOut} of {magazine.Launchers} launchers out of order; no more ready than the others hold");
        }

        Capacity = magazine.Room;
        LaunchersLeft = magazine.Launchers - magazine.LaunchersOut;
        LaunchersLost = magazine.LaunchersOut;
        _perLauncher = magazine.Launchers > 0 ? magazine.Full / magazine.Launchers : 0;
        _perShot = roundsPerShot;
        Ready = magazine.Ready;
        Held = magazine.Reloads;
        Reserve = fitsBallistic ? (int)Math.Ceiling(ballisticReserve.Value * magazine.Ready) : 0;
    }

    /// <summary>Of the launchers that stand.</summary>
    public int Capacity { get; private set; }

    public int LaunchersLeft { get; private set; }

    public int LaunchersLost { get; private set; }

    public int Ready { get; private set; }

    public int Committed { get; private set; }

    public int Spent { get; private set; }

    public int Loading { get; private set; }

    public int Held { get; private set; }

    /// <summary>Rounds that went with their launchers.</summary>
    public int Lost { get; private set; }

    /// <summary>Rounds not to be fired at aircraft, cruise missiles and drones.</summary>
    public int Reserve { get; }

    public Instant LoadedAt { get; private set; } = Instant.Never;

    /// <summary>Shots that ready rounds give.</summary>
    public int ReadyShots => Ready / _perShot;

    public int ReadyAgainst(TargetGroup group) =>
        group == TargetGroup.Ballistic ? Ready : Math.Max(0, Ready - Reserve);

    public void Commit(int shots)
    {
        var rounds = shots * _perShot;
        Require(rounds > 0 && rounds <= Ready, $"{rounds} rounds ordered with {Ready} ready");
        Ready -= rounds;
        Committed += rounds;
    }

    public void Fire()
    {
        Require(Committed >= _perShot, "a round left that was not committed");
        Committed -= _perShot;
        Spent += _perShot;
    }

    public void Return(int shots)
    {
        var rounds = shots * _perShot;
        Require(rounds >= 0 && rounds <= Committed, $"{rounds} rounds returned of {Committed} committed");
        Committed -= rounds;
        Ready += rounds;
        Require(LaunchersLost > 0 || Ready <= Capacity, $"{Ready} rounds ready on launchers for {Capacity}");
        LoseWhatStandsNowhere();
    }

    /// <summary>Ready rounds are spread evenly: the launcher takes its part of them with it, halves rounded up.</summary>
    /// <returns>How many.</returns>
    public int LoseLauncher()
    {
        Require(LaunchersLeft > 0, "a launcher was lost where none stands");
        var before = Lost;
        var lost = (2 * Ready + LaunchersLeft) / (2 * LaunchersLeft);
        Ready -= lost;
        Lost += lost;
        Capacity -= Capacity / LaunchersLeft;
        LaunchersLeft--;
        LaunchersLost++;
        LoseWhatStandsNowhere();
        return Lost - before;
    }

    /// <summary>Without rounds: they come with the next reload.</summary>
    public void ReturnLauncher()
    {
        Require(LaunchersLost > 0, "a launcher came back where none was lost");
        Capacity += _perLauncher;
        LaunchersLeft++;
        LaunchersLost--;
    }

    public void Advance(Instant now)
    {
        if (LoadedAt <= now)
        {
            var fits = Math.Min(Loading, Capacity - Ready);
            Ready += fits;
            Held += Loading - fits;
            Loading = 0;
            LoadedAt = Instant.Never;
            Require(Ready <= Capacity, $"{Ready} rounds ready on launchers for {Capacity}");
        }

        // A committed round may still come back to its launcher, so reloading waits for it to leave.
        if (ReadyShots == 0 && Committed == 0 && Loading == 0 && Held > 0 && Capacity > 0 && _reloadTime > Duration.Zero)
        {
            Loading = Math.Min(Held, Capacity - Ready);
            Held -= Loading;
            LoadedAt = now + _reloadTime;
        }
    }

    private void LoseWhatStandsNowhere()
    {
        var over = Math.Max(0, Ready - Capacity);
        Ready -= over;
        Lost += over;
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
