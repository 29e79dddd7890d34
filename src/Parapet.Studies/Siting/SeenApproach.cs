namespace Parapet.Studies.Siting;

/// <summary>An approach as a site sees it.</summary>
internal sealed record SeenApproach(Approach Approach, SeenPoint[] Points);
