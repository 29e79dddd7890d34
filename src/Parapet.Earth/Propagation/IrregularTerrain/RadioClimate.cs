namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>The seven climates of the model's statistics of long-term fading [Hufford1982].</summary>
public enum RadioClimate
{
    Equatorial,

    ContinentalSubtropical,

    MaritimeSubtropical,

    Desert,

    ContinentalTemperate,

    MaritimeTemperateOverLand,

    MaritimeTemperateOverSea,
}
