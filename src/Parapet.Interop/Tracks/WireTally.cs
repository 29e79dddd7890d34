using System.Diagnostics;
using Parapet.Interop.Scenes;

namespace Parapet.Interop.Tracks;

/// <summary>Sends the tracks of one post through one standard, reads each again, and counts what came through.</summary>
/// <param name="clock">The date of the moment 0.</param>
public sealed class WireTally(ITrackWire wire, SceneClock clock)
{
    /// <summary>Octets of the longest message.</summary>
    internal const int Room = 1 << 16;

    private readonly byte[] _room = new byte[Room];
    private readonly TrackNumbers _numbers = new();
    private readonly Dictionary<string, SceneId> _heard = [];
    private readonly Dictionary<SceneId, string> _keys = [];
    private double _squares;
    private double _velocitySquares;
    private long _ticks;

    /// <summary>What they went through.</summary>
    public ITrackWire Wire => wire;

    /// <summary>States that were to be sent.</summary>
    public int States { get; private set; }

    /// <summary>States that made a message which was read again.</summary>
    public int Read { get; private set; }

    /// <summary>Read states with a place in space.</summary>
    public int Placed { get; private set; }

    /// <summary>Read states with a velocity.</summary>
    public int Moving { get; private set; }

    /// <summary>Read states whose identity is the one that was sent.</summary>
    public int SameIdentity { get; private set; }

    /// <summary>Read states that say another identity than the one that was sent.</summary>
    public int OtherIdentity { get; private set; }

    /// <summary>Read states whose category is the one that was sent.</summary>
    public int SameCategory { get; private set; }

    /// <summary>Read states whose status is the one that was sent.</summary>
    public int SameStatus { get; private set; }

    /// <summary>Read states that say how old the newest measurement is.</summary>
    public int Aged { get; private set; }

    /// <summary>Read states that say how far the place may be off.</summary>
    public int WithAccuracy { get; private set; }

    /// <summary>States by which the receiver takes one track for another, or for a new one.</summary>
    public int Confused { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>Of the places that came through; zero where none did.</summary>
    public Length GreatestPositionError { get; private set; }

    /// <summary>Root of the mean square of the places that came through; zero where none did.</summary>
    public Length PositionError => Length.FromMetres(Placed == 0 ? 0 : Math.Sqrt(_squares / Placed));

    public Speed GreatestVelocityError { get; private set; }

    /// <summary>Root of the mean square of the velocities that came through; zero where none did.</summary>
    public Speed VelocityError => Speed.FromMetresPerSecond(Moving == 0 ? 0 : Math.Sqrt(_velocitySquares / Moving));

    public Duration GreatestTimeError { get; private set; }

    /// <summary>The time that writing and reading one state took, in the mean; it is this machine's, with all compiled before.</summary>
    public Duration Latency => Duration.FromSeconds(Read == 0 ? 0 : _ticks / (double)Stopwatch.Frequency / Read);

    /// <summary>Takes in a state of a track.</summary>
    public void Send(SceneState state)
    {
        States++;
        var sent = new SentTrack(state.Id.Holder, _numbers.Of(state.Id), state, clock.At(state.Time));
        var began = Stopwatch.GetTimestamp();
        var length = wire.Write(sent, _room);
        if (length == 0 || !wire.TryRead(_room.AsSpan(0, length), out var heard))
        {
            return;
        }

        _ticks += Stopwatch.GetTimestamp() - began;
        Read++;
        Bytes += length;
        Compare(sent, heard);
        Recognise(state.Id, heard.Key);
    }

    /// <summary>A track is gone.</summary>
    public void Forget(SceneId track)
    {
        _numbers.Forget(track);
        if (_keys.Remove(track, out var key))
        {
            _heard.Remove(key);
        }
    }

    private void Compare(in SentTrack sent, in HeardTrack heard)
    {
        var (state, belief) = (sent.State, sent.State.Belief!);
        if (heard.Position is { } position)
        {
            var error = (position - state.Position).Norm;
            Placed++;
            _squares += error * error;
            GreatestPositionError = Length.FromMetres(Math.Max(GreatestPositionError.Metres, error));
        }

        if (heard.Velocity is { } velocity)
        {
            var error = (velocity - state.Velocity).Norm;
            Moving++;
            _velocitySquares += error * error;
            GreatestVelocityError = Speed.FromMetresPerSecond(Math.Max(GreatestVelocityError.MetresPerSecond, error));
        }

        if (heard.Time is { } time)
        {
            GreatestTimeError = new(Math.Max(GreatestTimeError.Nanoseconds, Apart(time, sent.Date, heard.Cycle)));
        }

        SameIdentity += heard.Identity == belief.Identity ? 1 : 0;
        OtherIdentity += heard.Identity is { } identity && identity != belief.Identity ? 1 : 0;
        SameCategory += heard.Category == belief.Category ? 1 : 0;
        SameStatus += heard.Status == belief.Status ? 1 : 0;
        Aged += heard.Age is null ? 0 : 1;
        WithAccuracy += heard.HasAccuracy ? 1 : 0;
    }

    /// <summary>Of two that are told by one key the later is taken for the earlier; one that comes by another key is taken for a new one.</summary>
    private void Recognise(SceneId track, string key)
    {
        var isOther = (_heard.TryGetValue(key, out var known) && known != track) || (_keys.TryGetValue(track, out var before) && before != key);
        Confused += isOther ? 1 : 0;
        _heard[key] = track;
        _keys[track] = key;
    }

    private static long Apart(Duration told, DateTimeOffset date, Duration? cycle)
    {
        var sent = (date.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) * 100;
        if (cycle is not { } turn)
        {
            return Math.Abs(told.Nanoseconds - sent);
        }

        var apart = Math.Abs(told.Nanoseconds - sent % turn.Nanoseconds);
        return Math.Min(apart, turn.Nanoseconds - apart);
    }
}
