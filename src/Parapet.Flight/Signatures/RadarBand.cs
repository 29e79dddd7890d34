namespace Parapet.Flight.Signatures;

/// <summary>Radar bands by their letter (IEEE 521), as far as public cross-section figures tell them apart.</summary>
public enum RadarBand
{
    /// <summary>VHF, 30 to 300 MHz.</summary>
    Vhf,

    /// <summary>UHF, 300 MHz to 1 GHz.</summary>
    Uhf,

    /// <summary>L, 1 to 2 GHz.</summary>
    L,

    /// <summary>S, 2 to 4 GHz.</summary>
    S,

    /// <summary>C, 4 to 8 GHz.</summary>
    C,

    /// <summary>X, 8 to 12 GHz.</summary>
    X,
}
