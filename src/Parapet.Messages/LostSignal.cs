namespace Parapet.Messages;

/// <summary>What the jamming of a defence takes from what flies at it.</summary>
public enum LostSignal
{
    /// <summary>The signals of navigation satellites.</summary>
    SatelliteNavigation,

    /// <summary>The link over which it is flown from afar.</summary>
    ControlLink,
}
