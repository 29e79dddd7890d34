namespace Parapet.BattleManagement.Engagement;

/// <summary>
/// The rounds of one type in one fire unit, each in exactly one state: ready, committed to an order, spent, being
/// loaded, or held for a reload. When the last ready round has left, up to a full load is brought up at once.
/// </summary>
internal sealed class RoundStore
{
    private readonly Duration _reloadTime;

    public RoundStore(Magazine magazine, Duration reloadTime, Ratio ballisticReserve, bool fitsBallistic)
    {
        if (magazine.Ready < 0 || magazine.Reloads < 0)
        {
            throw new ArgumentException($"{magazine.Interceptor}: {magazine.Ready} ready and {magazine.Reloads} reloads; neither may be negative");
        }

        _reloadTime = reloadTime;
        Capacity = magazine.Ready;
        Ready = magazine.Ready;
        Held = magazine.Reloads;
        Reserve = fitsBallistic ? (int)Math.Ceiling(ballisticReserve.Value * magazine.Ready) : 0;
    }

    public int Capacity { get; }

    public int Ready { get; private set; }

    public int Committed { get; private set; }

    public int Spent { get; private set; }

    public int Loading { get; private set; }

    public int Held { get; private set; }

    /// <summary>Rounds not to be fired at aircraft, cruise missiles and drones.</summary>
    public int Reserve { get; }

    public Instant LoadedAt { get; private set; } = Instant.Never;

    public int ReadyAgainst(TargetGroup group) =>
        group == TargetGroup.Ballistic ? Ready : Math.Max(0, Ready - Reserve);

    public void Commit(int rounds)
    {
        Require(rounds > 0 && rounds <= Ready, $"{rounds} rounds ordered with {Ready} ready");
        Ready -= rounds;
        Committed += rounds;
    }

    public void Fire()
    {
        Require(Committed > 0, "a round left that was not committed");
        Committed--;
        Spent++;
    }

    public void Return(int rounds)
    {
        Require(rounds >= 0 && rounds <= Committed, $"{rounds} rounds returned of {Committed} committed");
        Committed -= rounds;
        Ready += rounds;
        Require(Ready <= Capacity, $"{Ready} rounds ready on launchers for {Capacity}");
    }

    public void Advance(Instant now)
    {
        if (LoadedAt <= now)
        {
            Ready += Loading;
            Loading = 0;
            LoadedAt = Instant.Never;
            Require(Ready <= Capacity, $"{Ready} rounds ready on launchers for {Capacity}");
        }

        // A committed round may still come back to its launcher, so reloading waits for it to leave.
        if (Ready == 0 && Committed == 0 && Loading == 0 && Held > 0 && _reloadTime > Duration.Zero)
        {
            Loading = Math.Min(Held, Capacity);
            Held -= Loading;
            LoadedAt = now + _reloadTime;
        }
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
