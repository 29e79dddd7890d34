using Parapet.BattleManagement.Doctrine;
using Parapet.BattleManagement.ThreatEvaluation;
using Parapet.Earth.Ellipsoid;
using Parapet.Messages;

namespace Parapet.BattleManagement.Engagement;

/// <summary>
/// A fire unit as its command post keeps book of it: channels, rounds and the time of the next launch. Every change
/// that would take a count below zero or above its capacity throws <see cref="InvalidOperationException"/>.
/// </summary>
public sealed class FireUnit
{
    private readonly RoundStore[] _stores;
    private readonly double _cosHalfSector;
    private readonly Queue<Instant> _holdsUntil = new();

    private readonly ShootAndMoveRule? _shootAndMove;
    private int _firedHere;

    /// <exception cref="ArgumentException">The round types do not match the magazines, or a figure is out of range.</exception>
    public FireUnit(FireUnitSite site, Ratio ballisticReserve, ShootAndMoveRule? shootAndMove = null)
    {
        Site = site;
        _shootAndMove = shootAndMove;
        var description = site.Description;
        RequireValid(site);
        Frame = LocalFrame.At(site.Place);
        Direction = EarthShape.Direction(Frame.Origin);
        _cosHalfSector = Math.Cos(Math.Min(Math.PI, site.SectorWidth.Radians / 2));
        (BoresightEast, BoresightNorth) = Math.SinCos(site.Boresight.Radians);
        _stores = new RoundStore[description.Magazines.Length];
        for (var type = 0; type < _stores.Length; type++)
        {
            var fitsBallistic = site.Rounds[type].AgainstBallistic is not null;
            _stores[type] = new(description.Magazines[type], description.ReloadTime, ballisticReserve, fitsBallistic, site.Rounds[type].RoundsPerShot);
            SquaredReach = Math.Max(SquaredReach, Math.Max(
                SquaredReachOf(site.Rounds[type].AgainstAirBreathing), SquaredReachOf(site.Rounds[type].AgainstBallistic)));
            SquaredReach = Math.Max(SquaredReach, Math.Max(SquaredReachOf(site.Rounds[type].AgainstSmall), SquaredReachOf(site.Rounds[type].AgainstDrones)));
        }
    }

    public FireUnitSite Site { get; }

    public FireUnitId Id => Site.Id;

    public FireUnitDescription Description => Site.Description;

    /// <summary>Whether the unit can fight; set by the simulation.</summary>
    public bool InOrder { get; set; } = true;

    /// <summary>When the move under way ends; <see cref="Instant.Start"/> before the first.</summary>
    public Instant MovesUntil { get; private set; } = Instant.Start;

    /// <summary>Whether the unit takes new orders: in order, not on the move, and not due to move once its open engagements have ended.</summary>
    internal bool TakesOrders(Instant now) => InOrder && now >= MovesUntil && !IsDueToMove;

    private bool IsDueToMove => _shootAndMove is { } rule && _firedHere >= rule.AfterRounds;

    /// <summary>Targets engaged now, and channels still held after their engagements.</summary>
    public int TargetChannelsInUse { get; private set; }

    /// <summary>Channels of rounds in flight and of rounds ordered, for which they are kept free.</summary>
    public int MissileChannelsInUse { get; private set; }

    /// <summary>Targets that it can take on now.</summary>
    public int FreeTargetChannels => Description.TargetChannels - TargetChannelsInUse;

    /// <summary>Rounds that it can order now.</summary>
    public int FreeMissileChannels => Description.MissileChannels - MissileChannelsInUse;

    /// <summary>The earliest time of the next launch by the ripple interval.</summary>
    public Instant NextLaunch { get; private set; }

    internal LocalFrame Frame { get; }

    /// <summary>From the Earth's centre to the launchers.</summary>
    internal Vector<Ecef> Direction { get; }

    /// <summary>The greatest of <see cref="SquaredReachOf"/> over its types of round.</summary>
    internal double SquaredReach { get; }

    private double BoresightEast { get; }

    private double BoresightNorth { get; }

    /// <summary>Types of round, one for each magazine; methods take a type by its place, from 0.</summary>
    public int RoundTypes => _stores.Length;

    /// <summary>Rounds on the launchers that no order has taken, of the type at this place among the description's magazines.</summary>
    public int Ready(int type) => _stores[type].Ready;

    /// <summary>Shots that its ready rounds give: missiles, or bursts of a gun.</summary>
    public int ReadyShots(int type) => _stores[type].ReadyShots;

    /// <summary>Ready rounds that doctrine lets be fired at a group.</summary>
    public int ReadyAgainst(TargetGroup group, int type) => _stores[type].ReadyAgainst(group);

    /// <summary>Rounds ordered that have not left.</summary>
    public int Committed(int type) => _stores[type].Committed;

    /// <summary>Rounds that have left.</summary>
    public int Spent(int type) => _stores[type].Spent;

    /// <summary>Rounds on their way to the launchers.</summary>
    public int Loading(int type) => _stores[type].Loading;

    /// <summary>Launchers that stand, over all types of round.</summary>
    public int LaunchersLeft => _stores.Sum(static store => store.LaunchersLeft);

    /// <summary>When the unit last left its place; <see cref="Instant.Start"/> before it first does.</summary>
    public Instant LeftAt { get; private set; } = Instant.Start;

    /// <summary>A launcher is lost with the rounds that are ready on it.</summary>
    /// <param name="launcher">Counts those that stand from 0, type by type.</param>
    /// <returns>How many rounds went with it.</returns>
    public int LoseLauncher(int launcher)
    {
        foreach (var store in _stores)
        {
            if (launcher < store.LaunchersLeft)
            {
                return store.LoseLauncher();
            }

            launcher -= store.LaunchersLeft;
        }

        throw new ArgumentOutOfRangeException(nameof(launcher), launcher, $"{Description.Id}: {LaunchersLeft} launchers stand");
    }

    /// <summary>One that was lost stands again, without rounds: of the type that lacks most.</summary>
    public void ReturnLauncher() => _stores.MaxBy(static store => store.LaunchersLost)!.ReturnLauncher();

    /// <summary>Rounds held for later reloads.</summary>
    public int Held(int type) => _stores[type].Held;

    /// <summary>Rounds that have not left and that no order has taken: ready, on their way to the launchers, or held.</summary>
    public int Left(int type) => _stores[type].Ready + _stores[type].Loading + _stores[type].Held;

    /// <summary>What <see cref="Left"/> is at most: what the launchers hold when full, or what the unit began with where that is more.</summary>
    public int FullStock(int type) => Math.Max(Description.Magazines[type].Full, Description.Magazines[type].Ready + Description.Magazines[type].Reloads);

    /// <summary>Share of the launchers' rounds that are ready.</summary>
    internal double ReadyShare(int type) =>
        _stores[type].Capacity == 0 ? 0 : (double)_stores[type].Ready / _stores[type].Capacity;

    /// <summary>How far a round reaches over the ground, as the square of the difference of two directions at the Earth's centre; 0 for none.</summary>
    internal static double SquaredReachOf(EngagementEnvelope? envelope)
    {
        var reach = (envelope?.MaximumGroundRange.Metres ?? 0) / EarthShape.RadiusMetres;
        return reach * reach;
    }

    /// <summary>
    /// Whether the unit can guide a round there as far as its sector goes: one that fires on other sensors' tracks is not
    /// bound to that of its own radar.
    /// </summary>
    /// <param name="offset">From the unit's <see cref="Direction"/> to that of the place.</param>
    internal bool Guides(in Vector<Ecef> offset)
    {
        var axes = Frame.Rotation;
        return Description.EngagesOnRemoteTrack || SectorHolds(axes.XAxis.Dot(offset), axes.YAxis.Dot(offset));
    }

    /// <summary>Whether a direction lies in the engagement radar's sector; east and north in any one unit.</summary>
    internal bool SectorHolds(double east, double north) =>
        east * BoresightEast + north * BoresightNorth >= _cosHalfSector * Math.Sqrt(east * east + north * north) - 1e-9;

    /// <summary>Brings reloads and held channels up to date; leaves the place where that is due and nothing is engaged from it.</summary>
    internal void Advance(Instant now)
    {
        while (_holdsUntil.TryPeek(out var until) && until <= now)
        {
            _holdsUntil.Dequeue();
            TargetChannelsInUse--;
        }

        if (IsDueToMove && TargetChannelsInUse == 0 && MissileChannelsInUse == 0)
        {
            LeftAt = now;
            MovesUntil = now + _shootAndMove!.MoveTime;
            _firedHere = 0;
        }

        foreach (var store in _stores)
        {
            store.Advance(now);
        }
    }

    /// <summary>Takes a target channel, and a missile channel and a ready round for each round of a salvo.</summary>
    /// <param name="rounds">Shots: missiles, or bursts of a gun.</param>
    internal void Commit(int type, int rounds, Instant launchAt)
    {
        Require(FreeTargetChannels > 0, $"{Description.Id}: no target channel of {Description.TargetChannels} is free");
        Require(rounds <= FreeMissileChannels, $"{Description.Id}: {rounds} rounds ordered with {FreeMissileChannels} missile channels free");
        _stores[type].Commit(rounds);
        TargetChannelsInUse++;
        MissileChannelsInUse += rounds;
        NextLaunch = launchAt + Description.RippleInterval * rounds;
    }

    internal void Fire(int type)
    {
        _stores[type].Fire();
        _firedHere++;
    }

    /// <summary>Gives back rounds of an order that will not leave, with their missile channels.</summary>
    internal void Return(int type, int rounds)
    {
        _stores[type].Return(rounds);
        FreeMissiles(rounds);
    }

    internal void FreeMissiles(int rounds)
    {
        Require(rounds <= MissileChannelsInUse, $"{Description.Id}: {rounds} missile channels freed of {MissileChannelsInUse} in use");
        MissileChannelsInUse -= rounds;
    }

    /// <summary>A channel whose rounds have ended is free after its hold; one from which none has left, at once.</summary>
    internal void FreeTarget(Instant now, bool hasFired)
    {
        Require(TargetChannelsInUse > _holdsUntil.Count, $"{Description.Id}: a target channel freed with none in use");
        if (hasFired && Description.ChannelHold > Duration.Zero)
        {
            _holdsUntil.Enqueue(now + Description.ChannelHold);
        }
        else
        {
            TargetChannelsInUse--;
        }
    }

    private static void RequireValid(FireUnitSite site)
    {
        var description = site.Description;
        var id = description.Id;
        if (description.TargetChannels < 1 || description.MissileChannels < 1)
        {
            throw new ArgumentException($"{id}: {description.TargetChannels} target and {description.MissileChannels} missile channels; one of each at least is needed");
        }

        if (!(site.SectorWidth > Angle.Zero))
        {
            throw new ArgumentException($"{id}: a sector of {site.SectorWidth.Degrees} deg; above 0 is needed");
        }

        if (site.Rounds.Length != description.Magazines.Length)
        {
            throw new ArgumentException($"{id}: {site.Rounds.Length} round types for {description.Magazines.Length} magazines");
        }

        for (var type = 0; type < site.Rounds.Length; type++)
        {
            if (site.Rounds[type].Interceptor != description.Magazines[type].Interceptor)
            {
                throw new ArgumentException($"{id}: magazine {type} holds {description.Magazines[type].Interceptor}, its round type is {site.Rounds[type].Interceptor}");
            }
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
