using System.Numerics;
using System.Runtime.CompilerServices;
using Parapet.Interop.Dis.Layout;

namespace Parapet.Interop.Dis.Records;

/// <summary>How to move an entity on until the next word of it, forty bytes.</summary>
public struct DeadReckoning : IRecord
{
    private Others _others;

    public DeadReckoningAlgorithm Algorithm;

    /// <summary>In m/s2: of the velocity's components along the axes of the world, or of the body where the algorithm is one of the body's.</summary>
    public Vector3 Acceleration;

    /// <summary>In rad/s about the axes of the body.</summary>
    public Vector3 AngularVelocity;

    /// <summary>What stands behind the algorithm: the first byte says what the other fourteen are.</summary>
    public readonly DeadReckoningParameters Parameters => (DeadReckoningParameters)_others[0];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void IRecord.Pass<TWire>(scoped ref TWire wire)
    {
        wire.Code("algorithm", ref Algorithm);
        wire.Opaque("parametersHex", _others);
        wire.Vector("accelerationMetresPerSecondSquared", ref Acceleration);
        wire.Vector("angularVelocityRadiansPerSecond", ref AngularVelocity);
    }

    [InlineArray(15)]
    private struct Others
    {
        private byte _first;
    }
}
