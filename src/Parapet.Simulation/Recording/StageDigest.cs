using System.Numerics;

namespace Parapet.Simulation.Recording;

/// <summary>
/// A running fingerprint of what a stage did, so that two runs that should agree can name the first stage and step
/// where they do not. Multiply and rotate after [Steele2014]'s mixing; not meant against an adversary.
/// </summary>
public struct StageDigest
{
    private ulong _state;

    public readonly ulong Value => _state;

    public void Mix(ulong bits)
    {
        _state = BitOperations.RotateLeft(_state ^ (bits * 0xBF58476D1CE4E5B9), 27) * 0x94D049BB133111EB + 0x9E3779B97F4A7C15;
    }

    public void Mix(long value) => Mix((ulong)value);

    public void Mix(double value) => Mix((ulong)BitConverter.DoubleToInt64Bits(value));
}
