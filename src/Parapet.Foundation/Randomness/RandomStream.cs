namespace Parapet.Foundation.Randomness;

/// <summary>
/// A counter-based stream (Philox 4x64-10) [Salmon2011]: its k-th draw depends on its key and k alone. A mutable
/// struct: pass it by reference to go on drawing, take it anew from <see cref="RandomSource"/> to start again.
/// </summary>
public struct RandomStream
{
    private readonly ulong _seed;
    private readonly ulong _replication;
    private readonly ulong _entities;
    private readonly ulong _occasion;
    private readonly ulong _purpose;
    private ulong _block;
    private int _used;
    private ulong _word1;
    private ulong _word2;
    private ulong _word3;

    internal RandomStream(ulong seed, ulong replication, ulong entities, ulong occasion, ulong purpose)
    {
        _seed = seed;
        _replication = replication;
        _entities = entities;
        _occasion = occasion;
        _purpose = purpose;
        _used = 4;
    }

    /// <summary>64 uniform bits.</summary>
    public ulong NextBits()
    {
        switch (_used)
        {
            case 1:
                _used = 2;
                return _word1;
            case 2:
                _used = 3;
                return _word2;
            case 3:
                _used = 4;
                return _word3;
            default:
                var first = Philox.Block(_block++, _occasion, _entities, _purpose, _seed, _replication, out _word1, out _word2, out _word3);
                _used = 1;
                return first;
        }
    }

    /// <summary>Uniform in the open interval (0, 1), so that a logarithm of it is always finite.</summary>
    public double NextUniform() => ((NextBits() >> 12) + 0.5) * (1.0 / (1UL << 52));

    /// <summary>
    /// Uniform from <paramref name="low"/> to <paramref name="high"/>, in their unit; which of them is larger is not
    /// checked. One draw.
    /// </summary>
    public double NextUniform(double low, double high) => low + (high - low) * NextUniform();

    /// <summary>Standard normal, by inversion: one uniform each, so that common random numbers stay paired.</summary>
    public double NextNormal() => StandardNormal.Quantile(NextUniform());

    /// <summary>Exponential with mean one.</summary>
    public double NextExponential() => -Math.Log(NextUniform());

    /// <summary>True with this probability: never at 0 or below, always at 1 or above. One draw whatever comes out.</summary>
    public bool NextBernoulli(double probability) => NextUniform() < probability;

    /// <summary>Uniform over 0 .. <paramref name="count"/> - 1; <paramref name="count"/> must be positive.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is not positive.</exception>
    public int NextIndex(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return (int)Math.BigMul(NextBits(), (ulong)count, out _);
    }

    /// <summary>Poisson with the given mean, by multiplication of uniforms; meant for means up to some hundreds.</summary>
    public int NextPoisson(double mean)
    {
        var count = 0;
        var budget = mean;
        while ((budget -= NextExponential()) > 0)
        {
            count++;
        }

        return count;
    }
}
