using System.Buffers;
using Parapet.Interop.Scenes;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Cot;

/// <summary>Sends events as TAK clients in one network tell them to each other: one message of the protocol a datagram.</summary>
internal sealed class TakMesh(IDatagramSink sink, SceneClock clock)
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public void Send(CotEvent told)
    {
        _bytes.ResetWrittenCount();
        TakProtobuf.WriteMesh(new(told), _bytes);
        sink.Send(new((told.Time - clock.Begins).Ticks * 100), _bytes.WrittenSpan);
    }
}
