namespace Parapet.Earth.Propagation.IrregularTerrain;

/// <summary>Which kinds of variation count as one, and which as doubt [Hufford1982].</summary>
public enum VariabilityMode
{
    /// <summary>Time, place and situation are all doubt about one message.</summary>
    SingleMessage,

    /// <summary>Time apart; place and situation are doubt.</summary>
    Accidental,

    /// <summary>Time and place together; the situation is doubt.</summary>
    Mobile,

    /// <summary>All three apart.</summary>
    Broadcast,
}
