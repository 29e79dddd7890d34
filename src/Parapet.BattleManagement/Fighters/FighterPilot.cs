using System.Collections.Immutable;
using Parapet.Messages;

namespace Parapet.BattleManagement.Fighters;

/// <summary>
/// Flies a fighter that is sent to a target: by its control's track until its own radar holds it, at collision course, and
/// shoots the missile of the longest range that reaches, once it knows whose the target is. Sees messages only.
/// </summary>
/// <param name="weapons">The longest range first.</param>
/// <param name="margin">Share of a missile's flight within which it is shot, in (0, 1].</param>
/// <param name="rule">Whose word it needs.</param>
public sealed class FighterPilot(ImmutableArray<AirWeapon> weapons, Ratio margin, FighterIdentification rule)
{
    /// <summary>Its own radar's word of a target counts for so long.</summary>
    private static readonly Duration ContactAge = Duration.FromSeconds(10);

    /// <summary>From here on it goes to the target's height, to see it.</summary>
    private const double SeeingMetres = 40_000;

    private const double SameTargetMetres = 5_000;

    private static readonly Length Lowest = 300.Metres;

    private readonly int[] _left = [.. weapons.Select(weapon => weapon.Count)];
    private FighterOrder? _order;
    private FighterContact? _contact;
    private StandardIdentity? _seen;

    /// <summary>The target's number in its control's picture; null where it has none.</summary>
    public TrackNumber? Target => Track?.Number;

    /// <summary>The target as its control saw it at its newest look; null where it has none.</summary>
    public TrackReport? Track => _order?.Target;

    public int RoundsLeft => _left.Sum();

    /// <summary>Whether its own radar holds the target.</summary>
    public bool HoldsTarget(Instant now) => _contact is { } contact && now <= contact.Time + ContactAge;

    /// <summary>Missiles of a kind left.</summary>
    public int Left(int weapon) => _left[weapon];

    /// <summary>Its control says where to go; what is known of a target somewhere else is forgotten.</summary>
    public void Receive(in FighterOrder order, Instant now)
    {
        if (order.Target?.Number != Target && !IsWhereHeld(order.Target, now))
        {
            (_contact, _seen) = (null, null);
        }

        _order = order.Target is null ? null : order;
    }

    /// <summary>What its own radar sees where the target should be.</summary>
    public void Receive(in FighterContact contact) => _contact = contact;

    /// <summary>What the pilot's eye makes of the target.</summary>
    public void Receive(StandardIdentity seen) => _seen = seen;

    /// <summary>Whether it must look who that is before it may shoot.</summary>
    public bool MustSee => _seen is null && _order is { } order && (rule == FighterIdentification.BySight || !order.IsHostile);

    /// <summary>Whether what it saw is none to be shot at.</summary>
    public bool SpareTarget => _seen is { } seen && seen != StandardIdentity.Hostile;

    /// <summary>Where the target is by the best that it knows; null without one.</summary>
    public (Position<Ecef> Position, Velocity<Ecef> Velocity)? Estimate(Instant now) =>
        HoldsTarget(now) ? (_contact!.Value.Position + _contact.Value.Velocity.Over((now - _contact.Value.Time).Seconds), _contact.Value.Velocity)
        : _order?.Target is { } track ? (track.Position + track.Velocity.Over((now - track.Time).Seconds), track.Velocity)
        : null;

    /// <summary>How to go on towards the target, and whether to shoot.</summary>
    /// <param name="cruising">The height at which it goes there.</param>
    /// <param name="isWaiting">Whether a missile of its own is under way to the target.</param>
    /// <exception cref="InvalidOperationException">It has no target.</exception>
    public PilotDecision Decide(Instant now, Position<Ecef> own, Length ownHeight, Speed dash, Length cruising, bool isWaiting)
    {
        var (place, velocity) = Estimate(now) ?? throw new InvalidOperationException("a pilot without a target decides nothing");
        var way = place - own;
        var meeting = CollisionCourse.SecondsToMeet(way, velocity, dash.MetresPerSecond);
        var aim = double.IsInfinity(meeting) ? place : place + velocity.Over(meeting);
        var height = MustSee && way.Norm < SeeingMetres && _contact is { } contact ? Length.Max(contact.Height, Lowest) : cruising;
        var mayShoot = HoldsTarget(now) && !MustSee && !SpareTarget && !isWaiting;
        var (weapon, seconds) = mayShoot ? Reaching(way, velocity, (ownHeight + _contact!.Value.Height) * 0.5) : (-1, 0);
        return new(aim, height, Dash: true, weapon, Duration.FromSeconds(seconds));
    }

    /// <summary>A missile has left.</summary>
    public void Shot(int weapon) => _left[weapon]--;

    /// <summary>A track under another number that is where its own radar has the target is the same target.</summary>
    private bool IsWhereHeld(TrackReport? track, Instant now) => track is not null && HoldsTarget(now)
        && (track.Position + track.Velocity.Over((now - track.Time).Seconds) - Estimate(now)!.Value.Position).Norm < SameTargetMetres;

    private (int Weapon, double Seconds) Reaching(Vector<Ecef> way, Velocity<Ecef> velocity, Length height)
    {
        for (var i = 0; i < weapons.Length; i++)
        {
            var weapon = weapons[i];
            var seconds = CollisionCourse.SecondsToMeet(way, velocity, weapon.MeanSpeed.MetresPerSecond);
            var share = weapon.LowShare.Value + (1 - weapon.LowShare.Value) * Math.Clamp(height.Metres / weapon.High.Metres, 0, 1);
            if (_left[i] > 0 && way.Norm >= weapon.MinimumRange.Metres && seconds <= weapon.FlightHigh.Seconds * share * margin.Value)
            {
                return (i, seconds);
            }
        }

        return (-1, 0);
    }
}
