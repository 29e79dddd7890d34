namespace Parapet.Questions.Terrain;

/// <summary>What became of one tile.</summary>
internal enum DownloadedTile
{
    /// <summary>It was fetched.</summary>
    Fetched,

    /// <summary>It was there already.</summary>
    Kept,

    /// <summary>The server has none: open sea.</summary>
    Absent,

    /// <summary>It could not be had; the reason was told.</summary>
    Failed,
}
