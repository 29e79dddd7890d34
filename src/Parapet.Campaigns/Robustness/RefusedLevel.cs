namespace Parapet.Campaigns.Robustness;

/// <summary>A value that the study's reader, its checks or a model refuses.</summary>
/// <param name="Setting">The setting's name.</param>
/// <param name="Tried">What was tried.</param>
/// <param name="Reason">As a user is told of it.</param>
public sealed record RefusedLevel(string Setting, string Tried, string Reason);
