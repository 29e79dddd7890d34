namespace Parapet.Studies.Settings;

/// <summary>A field of the study that is not tried at other values.</summary>
/// <param name="Setting">Its name.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record LeftOutSetting(string Setting, string Reason);
