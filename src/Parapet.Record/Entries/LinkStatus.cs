namespace Parapet.Record.Entries;

/// <summary>Whether a link takes anything for transmission.</summary>
public enum LinkStatus
{
    Up,

    /// <summary>Cut, or one of its ends is lost.</summary>
    Cut,
}
