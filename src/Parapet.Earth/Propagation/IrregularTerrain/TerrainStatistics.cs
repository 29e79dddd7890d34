namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>Figures that several parts of the model share.</summary>
internal static class TerrainStatistics
{
    /// <summary>The frequency in MHz of a wave of one radian to the metre, as the model rounds it.</summary>
    public const double MegahertzPerWaveNumber = 47.7;

    /// <summary>The standard deviation of terrain heights from its irregularity, both in m [HuffordAlgorithm, eq. 3.10].</summary>
    public static double HeightDeviation(double irregularity) => 0.78 * irregularity * Math.Exp(-0.5 * Math.Pow(irregularity, 0.25));
}
