namespace Parapet.Flight.Interceptors;

/// <summary>Whether and how a round's flight is over.</summary>
public enum FlightEnd
{
    /// <summary>It still flies.</summary>
    None,

    /// <summary>It passed an object within its lethal radius.</summary>
    Arrived,

    /// <summary>It passed what it steered for, farther off.</summary>
    Missed,

    /// <summary>It fell too slow, flew too long or met the ground.</summary>
    Spent,
}
