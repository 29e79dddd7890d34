namespace Parapet.Flight.Navigation;

/// <summary>A jammer of the defence against satellite navigation and control links; it bears on nothing else.</summary>
public sealed record NavigationJammerDescription
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>Power times antenna gain in the band of the satellites, alike to all sides; zero where it jams control links alone.</summary>
    public required Power EffectivePower { get; init; }

    /// <summary>How far it breaks control links, in line of sight; zero where it jams satellite navigation alone.</summary>
    public required Length ControlReach { get; init; }

    /// <summary>Of its antenna above the ground.</summary>
    public required Length MastHeight { get; init; }

    /// <summary>Of one jammer.</summary>
    public required Money Cost { get; init; }
}
