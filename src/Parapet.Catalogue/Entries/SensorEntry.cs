using Parapet.Catalogue.Figures;
using Parapet.Sensing.Radar;

namespace Parapet.Catalogue.Entries;

/// <summary>What a system can see by: a radar, or a sight.</summary>
public abstract record SensorEntry : Entry
{
    /// <summary>The sensor that a draw gives.</summary>
    internal abstract RadarDescription Sensor(FigureDraw draw);
}
