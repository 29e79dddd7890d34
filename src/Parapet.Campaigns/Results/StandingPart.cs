namespace Parapet.Campaigns.Results;

/// <summary>A radar or fire unit of a force where a siting rule put it.</summary>
/// <param name="Part">Without coverage.</param>
/// <param name="Site">The name of the study's site at which it stands, or beside which.</param>
public sealed record StandingPart(StorySite Part, string Site);
