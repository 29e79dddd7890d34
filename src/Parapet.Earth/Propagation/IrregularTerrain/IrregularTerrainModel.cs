namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>
/// The ITS irregular terrain model (Longley and Rice), version 1.2.2: the loss between two antennas near the ground,
/// with its spread over times, places and situations [Hufford1982; HuffordAlgorithm].
/// </summary>
public static class IrregularTerrainModel
{
    // The curvature of the earth, and how surface refractivity lessens it [HuffordAlgorithm, section 1].
    private const double EarthCurvature = 157e-9;

    /// <summary>Over a known profile.</summary>
    /// <param name="profile">From the transmitter to the receiver: 1 to 2,000 km.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside what the model allows.</exception>
    public static IrregularTerrainLoss PointToPoint(TerrainProfile profile, IrregularTerrainSetting setting, Variability variability)
    {
        setting.Check();
        IrregularTerrainSetting.InRange(profile.Distance.Kilometres, 1, 2000, "path", "km");
        var refractivity = setting.SeaLevelRefractivity * Math.Exp(-MeanHeight(profile) / 9460);
        return Loss(ProfileReading.Read(profile, setting, Curvature(refractivity), refractivity), setting, variability);
    }

    /// <summary>Over terrain of which only the irregularity is known.</summary>
    /// <param name="distance">1 to 2,000 km.</param>
    /// <param name="irregularity">The range between the deciles of the terrain's heights: 0 for the sea, 30 m plain, 90 m hills, 200 m mountains.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside what the model allows.</exception>
    public static IrregularTerrainLoss Area(
        Length distance, Length irregularity, SitingCriterion transmitter, SitingCriterion receiver, IrregularTerrainSetting setting, Variability variability)
    {
        setting.Check();
        IrregularTerrainSetting.InRange(distance.Kilometres, 1, 2000, "path", "km");
        IrregularTerrainSetting.InRange(irregularity.Metres, 0, 3000, "irregularity of the terrain", "m");
        var curvature = Curvature(setting.SeaLevelRefractivity);
        TerrainEnd End(Length height, SitingCriterion siting) => TerrainEnd.Guessed(
            height.Metres, Sited(height.Metres, siting, irregularity.Metres), irregularity.Metres, curvature);
        var path = new PathGeometry(
            distance.Metres,
            End(setting.TransmitterHeight, transmitter),
            End(setting.ReceiverHeight, receiver),
            irregularity.Metres,
            curvature,
            setting.SeaLevelRefractivity,
            IsPointToPoint: false,
            IsBlocked: false);
        return Loss(path, setting, variability);
    }

    private static IrregularTerrainLoss Loss(in PathGeometry path, IrregularTerrainSetting setting, Variability variability)
    {
        var megahertz = setting.Frequency.Megahertz;
        var reference = ReferenceLoss.Of(path, setting.GroundImpedance, megahertz);
        var median = Decibels.FromDecibels(reference.Decibels);
        var irregularity = Length.FromMetres(path.Irregularity);
        var excess = LossStatistics.Excess(
            median,
            Length.FromMetres(path.Distance),
            irregularity,
            Length.FromMetres(path.One.EffectiveHeight),
            Length.FromMetres(path.Other.EffectiveHeight),
            setting.Frequency,
            setting.Climate,
            variability);
        var freeSpace = 32.45 + 20 * Math.Log10(megahertz) + 20 * Math.Log10(path.Distance / 1000);
        return new(Decibels.FromDecibels(freeSpace) + excess, Decibels.FromDecibels(freeSpace), median, reference.Mechanism, irregularity);
    }

    /// <summary>An antenna whose place was chosen with care stands higher than its mast tells [HuffordAlgorithm, section 3].</summary>
    private static double Sited(double height, SitingCriterion siting, double irregularity)
    {
        if (siting == SitingCriterion.Random)
        {
            return height;
        }

        var bonus = siting == SitingCriterion.Careful ? 4.0 : 9.0;
        if (height < 5)
        {
            bonus *= Math.Sin(0.1 * Math.PI * height);
        }

        return height + (1 + bonus) * Math.Exp(-Math.Min(20, 2 * height / Math.Max(1e-3, irregularity)));
    }

    private static double Curvature(double surfaceRefractivity) => EarthCurvature * (1 - 0.04665 * Math.Exp(surfaceRefractivity / 179.3));

    /// <summary>Of the ground below the path, a tenth at either end left out.</summary>
    private static double MeanHeight(TerrainProfile profile)
    {
        var tenth = (int)(0.1 * profile.Intervals);
        var heights = profile.HeightsMetres.AsSpan()[tenth..^tenth];
        var sum = 0.0;
        foreach (var height in heights)
        {
            sum += height;
        }

        return sum / heights.Length;
    }
}
