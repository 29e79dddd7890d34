namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>A bell over distance, which starts from nothing as the distance's square [HuffordAlgorithm, section 5]; in dB and m.</summary>
internal readonly record struct DistanceCurve(double Level, double Bell, double Rise, double Centre, double Width)
{
    public double At(double metres)
    {
        var place = (metres - Centre) / Width;
        var rise = metres / Rise * (metres / Rise);
        return (Level + Bell / (1 + place * place)) * rise / (1 + rise);
    }
}
