namespace Parapet.Questions.Coverage;

/// <summary>What heights of targets count from.</summary>
public enum HeightDatum
{
    Ground,

    /// <summary>The ellipsoid.</summary>
    Sea,
}
