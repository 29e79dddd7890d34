using System.Numerics;
using Parapet.Record;

namespace Parapet.Simulation.Digests;

/// <summary>
/// A running fingerprint of what a stage did, so that two runs that should agree can name the first stage and step
/// where they do not. Multiply and rotate after [Steele2014]'s mixing; not meant against an adversary.
/// </summary>
internal sealed class StageDigest : IFields
{
    public ulong Value { get; private set; }

    public void Mix(ulong bits)
    {
        Value = BitOperations.RotateLeft(Value ^ (bits * 0xBF58476D1CE4E5B9), 27) * 0x94D049BB133111EB + 0x9E3779B97F4A7C15;
    }

    public long Whole(string name, string unit, long value)
    {
        Mix((ulong)value);
        return value;
    }

    public double Real(string name, string unit, double value)
    {
        Mix((ulong)BitConverter.DoubleToInt64Bits(value));
        return value;
    }

    public double Coarse(string name, string unit, double value) => Real(name, unit, value);

    public string Text(string name, string value)
    {
        foreach (var letter in value)
        {
            Mix(letter);
        }

        return value;
    }
}
