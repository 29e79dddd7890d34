namespace Parapet.Interop.Asterix.Recordings;

internal interface IFrameSource
{
    /// <summary>Octets of the recording that have been read.</summary>
    long Position { get; }

    /// <summary>The next frame; false at the end.</summary>
    /// <param name="faults">Takes what is wrong with the octets on the way.</param>
    bool Next(out Frame frame, FaultList faults);
}
