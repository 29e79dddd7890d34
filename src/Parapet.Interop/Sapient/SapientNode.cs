namespace Parapet.Interop.Sapient;

/// <summary>A node of SAPIENT as it says what it is: a radar that tells plots, or a post that tells tracks.</summary>
/// <param name="Id">A UUID.</param>
/// <param name="Place">Where it stands; null of a post, whose place nobody is told.</param>
/// <param name="Reach">Of a radar; null where none is meant.</param>
/// <param name="Boresight">The middle of the sector.</param>
/// <param name="SectorWidth">The whole sector; a full turn where there is none.</param>
internal sealed record SapientNode(string Id, string Name, bool IsRadar, Geodetic? Place, Length? Reach, Azimuth Boresight, Angle SectorWidth);
