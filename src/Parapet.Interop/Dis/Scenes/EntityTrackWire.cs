using System.Collections.Immutable;
using Parapet.Interop.Dis.Pdus;
using Parapet.Interop.Dis.Records;
using Parapet.Interop.Tracks;
using Parapet.Messages;

namespace Parapet.Interop.Dis.Scenes;

/// <summary>
/// Tracks as entities of DIS, for want of anything else in it: whoever takes them in takes what is believed for what is. Used to
/// measure what would come through, not to send.
/// </summary>
public sealed class EntityTrackWire : ITrackWire
{
    /// <inheritdoc/>
    public string Name => "DIS 7 Entity State";

    /// <inheritdoc/>
    public ImmutableArray<string> Loses { get; } =
        ["a mark that a track is believed and not true", "the covariance", "whether a track is confirmed or coasted", "when a track was last measured", "the difference between suspect and hostile, assumed friend and friend, pending and unknown"];

    /// <summary>Places are told in double precision.</summary>
    public Length HalfStep => Length.Zero;

    /// <summary>A timestamp counts an hour in 2^31 steps, of 1.7 us.</summary>
    public Duration HalfTimeStep { get; } = Duration.FromSeconds(0.5 * 3600 / (1L << 31));

    /// <inheritdoc/>
    public int Write(in SentTrack track, Span<byte> into)
    {
        var (state, belief) = (track.State, track.State.Belief!);
        var type = SceneTypes.Of(belief.Category);
        var pdu = new EntityStatePdu
        {
            Header = PduHeader.Of(PduType.EntityState, 1, DisTimestamp.FromPastHour(new Duration((track.Date.Ticks % TimeSpan.TicksPerHour) * 100), isAbsolute: true)),
            Entity = new((ushort)(track.Post + 1), 1, (ushort)track.Number),
            Force = SceneTypes.Of(belief.Identity),
            Type = type,
            AlternativeType = type,
            Velocity = new((float)state.Velocity.X, (float)state.Velocity.Y, (float)state.Velocity.Z),
            Location = state.Position,
            DeadReckoning = new() { Algorithm = DeadReckoningAlgorithm.Fpw },
            Marking = EntityMarking.Of(state.Id.ToString()),
        };
        return Pdu.TryWrite(in pdu, into, out var written) ? written : 0;
    }

    /// <inheritdoc/>
    public bool TryRead(ReadOnlySpan<byte> message, out HeardTrack track)
    {
        track = default;
        if (!Pdu.TryRead<EntityStatePdu>(message, out var state, out _))
        {
            return false;
        }

        track = new()
        {
            Key = state.Entity.ToString(),
            Position = state.Location,
            Velocity = new(state.Velocity.X, state.Velocity.Y, state.Velocity.Z),
            Time = state.Header.Timestamp.PastHour,
            Cycle = Duration.FromSeconds(3600),
            Identity = IdentityOf(state.Force),
            Category = CategoryOf(state.Type),
        };
        return true;
    }

    private static StandardIdentity IdentityOf(ForceId force) => force switch
    {
        ForceId.Friendly => StandardIdentity.Friend,
        ForceId.Opposing => StandardIdentity.Hostile,
        ForceId.Neutral => StandardIdentity.Neutral,
        _ => StandardIdentity.Unknown,
    };

    private static TargetCategory CategoryOf(EntityType type) =>
        Enum.GetValues<TargetCategory>().Where(category => SceneTypes.Of(category) == type).FirstOrDefault(TargetCategory.Unknown);
}
