namespace Parapet.Campaigns.Results;

/// <summary>A sector that a radar watches or a fire unit covers.</summary>
/// <param name="Width">Full width; a full turn for one that rotates.</param>
public sealed record StorySector(Azimuth Boresight, Angle Width, Length Range);
