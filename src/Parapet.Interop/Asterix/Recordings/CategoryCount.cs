using Parapet.Interop.Asterix.Finding;

namespace Parapet.Interop.Asterix.Recordings;

/// <summary>What of one category a recording held so far.</summary>
public sealed class CategoryCount
{
    internal CategoryCount(int category) => Category = category;

    /// <summary>0 to 255.</summary>
    public int Category { get; }

    /// <summary>Data blocks.</summary>
    public long Blocks { get; internal set; }

    /// <summary>Records that were read.</summary>
    public long Records { get; internal set; }

    /// <summary>Data blocks that broke off at a record that its edition refuses.</summary>
    public long BrokenBlocks { get; internal set; }

    /// <summary>Octets of records that were not read, of those.</summary>
    public long OctetsLost { get; internal set; }

    /// <summary>Of the broken blocks, those that another edition of the category reads to the end.</summary>
    public long ReadByOthers { get; internal set; }

    /// <summary>Expansion fields that did not keep to their form and were kept as octets.</summary>
    public long KeptExpansions { get; internal set; }

    /// <summary>Its edition; null of a category without a table, of which no record is read.</summary>
    public EditionFinding? Finding { get; internal set; }

    internal RecordReader? Reader { get; set; }

    internal AsterixRecord? Record { get; set; }

    /// <summary>Readers of the other layouts of the category.</summary>
    internal (RecordReader Reader, AsterixRecord Record)[]? Others { get; set; }
}
