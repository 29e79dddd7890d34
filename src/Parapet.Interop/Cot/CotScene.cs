using System.Collections.Immutable;
using System.Globalization;
using Parapet.Earth.Ellipsoid;
using Parapet.Interop.Scenes;

namespace Parapet.Interop.Cot;

/// <summary>
/// Tells a scene in events of Cursor on Target. Every event says that it is simulated (<c>how</c> m-s). What moves is told at each
/// state, what stands every minute, so that who joins late sees it too; what ends is told no more and grows stale. Of what happens between
/// objects Cursor on Target has no event.
/// </summary>
/// <param name="send">Takes the events, in the order of their times.</param>
/// <param name="clock">The date of the moment 0.</param>
public sealed class CotScene(Action<CotEvent> send, SceneClock clock) : ISceneWriter
{
    /// <summary>What a scene holds and events have no place for.</summary>
    public static ImmutableArray<string> Loses { get; } =
    [
        "how fast things climb",
        "of the covariance of tracks all but a circle and a band",
        "when a track was last measured",
        "what happens between objects: orders, launches, hits, judgements",
        "how far radars reach, and when they are silent",
    ];

    /// <summary>Errors are told at the level at which clients of TAK read them: circle and band hold the object with 90 %.</summary>
    public const double Confidence = 0.9;

    /// <summary>A state holds three times as long as it took to come, and this long of the dates at the least: however fast a scene passes, clients' clocks are apart and networks take their time.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(15);

    private static readonly Duration StandingEvery = Duration.FromSeconds(60);

    private readonly Dictionary<SceneId, (SceneObject Thing, Instant? Last)> _moving = [];
    private readonly List<SceneObject> _standing = [];
    private string _prefix = "parapet";
    private string _title = "";
    private Instant _nextStanding = Instant.Start;

    /// <inheritdoc/>
    public void Begin(SceneHead head)
    {
        _prefix = head.Run is { } run ? string.Create(CultureInfo.InvariantCulture, $"parapet-{run.Seed}-{run.Draw}-{run.Replication}") : "parapet";
        _title = head.Title;
    }

    /// <inheritdoc/>
    public void Write(SceneItem item)
    {
        if (item is not SceneAppearance && item.Time >= _nextStanding)
        {
            Stand(item.Time);
        }

        switch (item)
        {
            case SceneAppearance { Object: { Place: null } thing }:
                _moving[thing.Id] = (thing, null);
                break;
            case SceneAppearance { Object: var thing }:
                _standing.Add(thing);
                break;
            case SceneState state when _moving.TryGetValue(state.Id, out var known):
                _moving[state.Id] = (known.Thing, state.Time);
                Move(known.Thing, state, known.Last);
                break;
            case SceneEnd end:
                _moving.Remove(end.Id);
                break;
        }
    }

    /// <inheritdoc/>
    public void End(Instant time)
    {
        if (_nextStanding == Instant.Start)
        {
            Stand(time);
        }
    }

    private void Stand(Instant time)
    {
        _nextStanding = time + StandingEvery;
        foreach (var thing in _standing)
        {
            send(Told(thing, CotType.Of(thing), time, StandingEvery * 3, thing.Place!.Value, new(), thing.Type));
        }
    }

    private void Move(SceneObject thing, SceneState state, Instant? last)
    {
        var holds = last is { } before ? (state.Time - before) * 3 : Duration.Zero;
        var error = state.Belief is { } belief ? PositionError.Of(belief.Covariance, state.Position, Confidence) : new();
        var place = Wgs84.ToGeodetic(state.Position);
        var velocity = LocalFrame.At(place).ToLocal(state.Velocity);
        var type = state.Belief is { } taken ? CotType.Of(taken.Identity, taken.Category) : CotType.Of(thing);
        var remark = state.Belief is { } believed
            ? $"track of {thing.Type}, {believed.Status}, taken for {believed.Identity}, {believed.Category}"
            : $"truth: {thing.Type}";
        send(Told(thing, type, state.Time, holds, place, error, remark) with
        {
            Track = new(Math.Round(Azimuth.Of(velocity.X, velocity.Y).Degrees, 2), Math.Round(Math.Sqrt(velocity.X * velocity.X + velocity.Y * velocity.Y), 2)),
        });
    }

    /// <summary>A moment to the nearest millisecond: clients expect three digits, as the schema's examples have them, and the TAK protocol has no more.</summary>
    internal static DateTimeOffset Told(DateTimeOffset time) =>
        new(time.UtcTicks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond + (time.UtcTicks % TimeSpan.TicksPerMillisecond >= TimeSpan.TicksPerMillisecond / 2 ? TimeSpan.TicksPerMillisecond : 0), TimeSpan.Zero);

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    // Adding zero takes the sign off a zero.
    private CotEvent Told(SceneObject thing, string type, Instant time, Duration holds, Geodetic place, PositionError error, string remark) => new()
    {
        Type = type,
        Uid = $"{_prefix}-{thing.Id}",
        How = "m-s",
        Time = Told(clock.At(time)),
        Start = Told(clock.At(time)),
        Stale = Told(Later(clock.At(time + holds), clock.At(time) + Shortest)),
        LatitudeDegrees = Math.Round(place.Latitude.Degrees, 7) + 0.0,
        LongitudeDegrees = Math.Round(place.Longitude.Degrees, 7) + 0.0,
        HeightMetres = Math.Round(place.Height.Metres, 2) + 0.0,
        CircularErrorMetres = Math.Round(error.Horizontal.Metres, 1),
        LinearErrorMetres = Math.Round(error.Vertical.Metres, 1),
        Contact = new(thing.Name),
        OtherDetail = CotEvent.Remarks($"SIMULATED, {_title}: {remark}"),
    };
}
