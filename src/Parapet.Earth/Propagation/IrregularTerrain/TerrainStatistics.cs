namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>Figures that several parts of the model share.</summary>
internal static class TerrainStatistics
{
    /// <summary>The frequency in MHz of a wave of one radian to the metre, as the model rounds it.</summary>
    public const double MegahertzPerWaveNumber = 47.7;

    /// <summary>The irregularity that shows within a distance, all in m: less of it on short paths [HuffordAlgorithm, eq. 3.9].</summary>
    public static double IrregularityWithin(double irregularity, double metres) => irregularity * (1 - 0.8 * Math.Exp(-metres / 50e3));

    /// <summary>The standard deviation of terrain heights from its irregularity, both in m [HuffordAlgorithm, eq. 3.10].</summary>
    public static double HeightDeviation(double irregularity) => 0.78 * irregularity * Math.Exp(-0.5 * Math.Pow(irregularity, 0.25));
}
