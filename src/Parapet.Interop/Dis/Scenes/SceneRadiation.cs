using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Pdus;
using Parapet.Interop.Dis.Records;

namespace Parapet.Interop.Dis.Scenes;

/// <summary>A radar and whether it radiates. The record holds no frequency, power or pulse, so that these are 0.</summary>
internal sealed class SceneRadiation(SceneEntity radar, bool isOn)
{
    /// <summary>One system with one beam while it radiates, and none while it does not, as receivers forget it by.</summary>
    /// <param name="room">For the records; it must live until the PDU is written.</param>
    public ElectromagneticEmissionPdu Emission(PduHeader header, EmissionUpdate update, Span<byte> room)
    {
        var third = room.Length / 3;
        var beams = new RecordListBuilder<EmitterBeam>(room[..third]);
        if (isOn)
        {
            beams.Add(new EmitterBeam
            {
                Number = 1,
                Sweep = new() { AzimuthSweep = (float)((radar.Thing.SectorWidth?.Radians ?? Math.Tau) / 2) },
                Function = BeamFunction.Search,
            });
        }

        var systems = new RecordListBuilder<EmitterSystem>(room[third..]);
        systems.Add(new EmitterSystem { Function = radar.Thing.Parent is null ? EmitterFunction.EarlyWarningOrSurveillance : EmitterFunction.FireControl, Number = 1, Beams = beams.List });
        return new() { Header = header, Entity = radar.Id, Update = update, Systems = systems.List };
    }
}
