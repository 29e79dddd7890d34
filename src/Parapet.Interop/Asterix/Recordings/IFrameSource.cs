namespace Parapet.Interop.Asterix.Recordings;

/// <summary>The frames of a recording one by one. What is wrong with the octets on the way is told to the list that the source was given.</summary>
internal interface IFrameSource
{
    /// <summary>Octets of the recording that have been read.</summary>
    long Position { get; }

    /// <summary>The next frame; false at the end.</summary>
    bool Next(out Frame frame);
}
