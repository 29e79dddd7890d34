using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Pdus;

namespace Parapet.Interop.Hla;

/// <summary>
/// What an Entity State of DIS tells, as values of the attributes of a physical entity in the real-time platform object model
/// [SISO001], in HLA's encoding of basic types: the highest byte first, each part of a record at a multiple of its own size.
/// </summary>
internal static class RprValues
{
    private const int MarkingCharacters = 11;
    private const byte Ascii = 1;

    /// <summary>The one that changes as an object moves.</summary>
    public const int Spatial = 2;

    /// <summary>The attributes in the order of <see cref="Of"/>.</summary>
    public static ImmutableArray<string> Attributes { get; } = ["EntityType", "EntityIdentifier", "Spatial", "ForceIdentifier", "Marking"];

    public static ImmutableArray<byte[]> Of(in EntityStatePdu state) => [EntityType(state), EntityIdentifier(state), SpatialOf(state), [(byte)state.Force], Marking(state)];

    /// <summary>
    /// Where it is, how it points and, of what moves, how fast: a choice by the algorithm by which it is moved on. What moves is
    /// moved on at its velocity, since a scene tells no acceleration.
    /// </summary>
    public static byte[] SpatialOf(in EntityStatePdu state)
    {
        var isMoving = state.DeadReckoning.Algorithm == DeadReckoningAlgorithm.Fpw;
        var bytes = new byte[isMoving ? 60 : 48];
        bytes[0] = (byte)(isMoving ? DeadReckoningAlgorithm.Fpw : DeadReckoningAlgorithm.Static);

        // The largest parts of what may be chosen are eight bytes long, so that it begins at the eighth; behind the byte that says whether the entity is frozen, angles begin at a multiple of four.
        BinaryPrimitives.WriteDoubleBigEndian(bytes.AsSpan(8), state.Location.X);
        BinaryPrimitives.WriteDoubleBigEndian(bytes.AsSpan(16), state.Location.Y);
        BinaryPrimitives.WriteDoubleBigEndian(bytes.AsSpan(24), state.Location.Z);
        Three(bytes.AsSpan(36), state.Orientation.Psi, state.Orientation.Theta, state.Orientation.Phi);
        if (isMoving)
        {
            Three(bytes.AsSpan(48), state.Velocity.X, state.Velocity.Y, state.Velocity.Z);
        }

        return bytes;
    }

    private static byte[] EntityType(in EntityStatePdu state)
    {
        var type = state.Type;
        byte[] bytes = [(byte)type.Kind, type.Domain, 0, 0, type.Category, type.Subcategory, type.Specific, type.Extra];
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), type.Country);
        return bytes;
    }

    private static byte[] EntityIdentifier(in EntityStatePdu state)
    {
        var bytes = new byte[6];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, state.Entity.Site);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), state.Entity.Application);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(4), state.Entity.Number);
        return bytes;
    }

    private static byte[] Marking(in EntityStatePdu state)
    {
        var bytes = new byte[1 + MarkingCharacters];
        bytes[0] = Ascii;
        Encoding.ASCII.GetBytes(state.Marking.ToString(), bytes.AsSpan(1));
        return bytes;
    }

    private static void Three(Span<byte> bytes, float first, float second, float third)
    {
        BinaryPrimitives.WriteSingleBigEndian(bytes, first);
        BinaryPrimitives.WriteSingleBigEndian(bytes[4..], second);
        BinaryPrimitives.WriteSingleBigEndian(bytes[8..], third);
    }
}
