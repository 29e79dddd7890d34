namespace Parapet.Bench.Flights;

/// <summary>Points that fall, as a structure of arrays: places in metres, velocities in m/s.</summary>
internal sealed class FallingBodies
{
    /// <summary>As a rival in another language makes them too: a ring of shots at like height, each a little faster than the one before.</summary>
    /// <param name="count">A multiple of eight.</param>
    public FallingBodies(int count)
    {
        (X, Y, Z) = (new double[count], new double[count], new double[count]);
        (U, V, W) = (new double[count], new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            (X[i], Y[i], Z[i]) = (6_471_000.0 + 10 * i, 5.0 * i, -3.0 * i);
            (U[i], V[i], W[i]) = (1500.0 + 0.25 * i, 2000.0 - 0.125 * i, 300.0 + 0.0625 * i);
        }
    }

    public int Count => X.Length;

    public double[] X { get; }

    public double[] Y { get; }

    public double[] Z { get; }

    public double[] U { get; }

    public double[] V { get; }

    public double[] W { get; }

    /// <summary>Of every bit of every number, by FNV-1a over whole words [FNV].</summary>
    public ulong Digest()
    {
        var hash = 14_695_981_039_346_656_037;
        foreach (var values in new[] { X, Y, Z, U, V, W })
        {
            foreach (var value in values)
            {
                hash = (hash ^ BitConverter.DoubleToUInt64Bits(value)) * 1_099_511_628_211;
            }
        }

        return hash;
    }
}
